#include "windows/papers/print_menu.h"

#include <QAction>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::PaperKind;

QString keyOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Catalogue:
        return u"catalogue"_s;
    case PaperKind::Labels:
        return u"labels"_s;
    case PaperKind::BidSheets:
        return u"bidSheets"_s;
    case PaperKind::RunSheet:
        return u"runSheet"_s;
    case PaperKind::PickList:
        return u"pickList"_s;
    case PaperKind::Settlements:
        return u"settlements"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

PrintMenu::PrintMenu(const QString &objectName, House &house, const Theme &theme, const QList<PaperKind> &kinds,
                     QWidget &window)
    : QMenu(&window)
    , m_house(house)
    , m_theme(theme)
    , m_kinds(kinds)
    , m_window(window)
{
    setObjectName(objectName);
    for (const PaperKind kind : kinds) {
        auto *action = addAction(QString());
        action->setObjectName(objectName + u'.' + keyOf(kind));
        connect(action, &QAction::triggered, this, [this, kind] { open(kind); });
        m_actions.insert(kind, action);
    }
    retranslate();
}

void PrintMenu::open(PaperKind kind)
{
    PaperDialog::Asked asked{.kinds = m_kinds, .first = kind};
    if (m_asking)
        m_asking(asked);
    QWidget *active = QApplication::activeWindow(); // whichever window its menu was opened in
    auto *dialog = new PaperDialog(m_house, asked, m_theme, m_window.isVisible() || !active ? &m_window : active);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PrintMenu::retranslate()
{
    const auto say = [this](PaperKind kind, const QString &text) {
        if (QAction *action = m_actions.value(kind))
            action->setText(text);
    };
    setTitle(tr("&Print"));
    say(PaperKind::Catalogue, tr("&Catalogue…"));
    say(PaperKind::Labels, tr("&Lot labels…"));
    say(PaperKind::BidSheets, tr("&Bid sheets…"));
    say(PaperKind::RunSheet, tr("&Run sheet for the auctioneer…"));
    say(PaperKind::PickList, tr("&Pick list for collecting…"));
    say(PaperKind::Settlements, tr("&Settlements of sellers…"));
}

} // namespace gavel::ui
