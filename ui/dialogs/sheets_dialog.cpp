#include "dialogs/sheets_dialog.h"

#include "dialogs/print_pages.h"
#include "dialogs/save_as.h"
#include "dialogs/usual_paper.h"
#include "link/host_address.h"
#include "widgets/looks.h"
#include "widgets/qr_code.h"
#include "widgets/segmented_buttons.h"
#include "widgets/sheet_preview.h"
#include "widgets/status_banner.h"

#include <QHBoxLayout>
#include <array>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int codeSide = 220;
constexpr std::array perPage{1, 4, 12};
constexpr int usualPerPage = 1; // four

} // namespace

SheetsDialog::SheetsDialog(const QString &objectName, const QUrl &address, const Theme &theme, QWidget *parent)
    : FormDialog(objectName, theme, parent)
    , m_address(address)
    , m_code(new QrCode(objectName + u".code"_s))
    , m_preview(new SheetPreview(objectName + u".preview"_s, usualPaper(), theme))
    , m_perPage(new SegmentedButtons(objectName + u".perPage"_s, {u"one"_s, u"four"_s, u"twelve"_s}))
    , m_note(makeDialogParagraph(u"third"_s, objectName + u".note"_s))
    , m_save(makeButton({}, objectName + u".save"_s))
    , m_saved(new StatusBanner(objectName + u".saved"_s, theme))
{
    m_code->setFixedSize(codeSide, codeSide);
    m_perPage->setCurrent(usualPerPage);
    m_note->setVisible(link::isThisComputer(address));
    auto *row = new QWidget;
    auto *tools = new QHBoxLayout(row);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_perPage);
    tools->addStretch(1);
    tools->addWidget(m_save);
    add(m_code, Qt::AlignHCenter);
    add(m_preview, Qt::AlignHCenter);
    add(m_note);
    add(row);
    add(m_saved);
    openAt(submitButton());
    connect(m_perPage, &SegmentedButtons::chosen, this, &SheetsDialog::showPages);
    connect(m_saved, &StatusBanner::actionClicked, m_saved, &StatusBanner::clear);
    connect(m_save, &QPushButton::clicked, this, [this] {
        saveAs(this, this->objectName() + u".pdf"_s, tr("Documents (*.pdf)"), pdfOf(windowTitle(), pages()), *m_saved);
    });
}

void SheetsDialog::setSheets(const QList<InvitationSheet> &sheets, bool several)
{
    m_sheets = sheets;
    m_code->setVisible(!several);
    m_preview->setVisible(several);
    m_perPage->setVisible(several);
    m_save->setEnabled(!sheets.isEmpty());
    if (!several && !sheets.isEmpty())
        m_code->setText(sheets.first().address);
    showPages();
}

SheetPages SheetsDialog::pages() const
{
    const bool several = m_sheets.size() > 1;
    return {m_sheets, several ? perPage.at(static_cast<std::size_t>(m_perPage->current())) : 1};
}

void SheetsDialog::showPages()
{
    m_preview->setPages(pages());
    const int count = pages().count();
    m_preview->setAccessibleDescription(tr("%n page(s)", nullptr, count));
}

void SheetsDialog::submit()
{
    printPages(this, windowTitle(), pages());
}

void SheetsDialog::retranslate()
{
    cancelButton()->setText(tr("Done"));
    m_preview->setAccessibleName(tr("The first page as it will come out"));
    m_perPage->setTexts({tr("1 a page"), tr("4"), tr("12")});
    m_perPage->setAccessibleName(tr("How many on a page"));
    m_note->setText(
        tr("The codes work on this computer alone. Let people on this network in first, under “This house”."));
    m_save->setText(tr("Save as PDF…"));
    showPages();
}

} // namespace gavel::ui
