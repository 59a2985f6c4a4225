#include "dialogs/help_dialog.h"

#include "link/host_link.h"
#include "widgets/looks.h"
#include "widgets/scrolling.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeySequence>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int aroundContent = 190; // title, buttons, margins and the window's own frame
constexpr int scrollRoom = 18;

QVBoxLayout *columnOf(QWidget *content)
{
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, scrollRoom, 0);
    column->setSpacing(10);
    return column;
}

QString shortcutsOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(u" · "_s);
}

} // namespace

HelpDialog::HelpDialog(Topic topic, const QList<QAction *> &actions, link::HostLink &line, QWidget *parent)
    : QDialog(parent)
    , m_line(line)
    , m_column(new QVBoxLayout(this))
    , m_copy(makeButton({}, u"help.copy"_s))
{
    setObjectName(u"help"_s);
    const QString titles[] = {tr("Keys"), tr("How bidding works"), tr("Report a problem")};
    setWindowTitle(titles[topic]);
    auto *title = makeLabel(u"title"_s, u"help.title"_s);
    title->setText(titles[topic]);
    QWidget *content = topic == Keys ? buildKeys(actions) : topic == Bidding ? buildBidding() : buildReport();
    content->setObjectName(u"help.content"_s);
    auto *close = makeButton(u"primary"_s, u"help.close"_s);
    close->setText(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_copy->setText(tr("Copy"));
    m_copy->setVisible(topic == Report);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(facts());
        m_copy->setText(tr("Copied"));
    });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(close);
    m_column->setContentsMargins(dialogMargin, 24, dialogMargin - 8, 24);
    m_column->setSpacing(12);
    m_column->addWidget(title);
    m_column->addWidget(scrolling(content), 1);
    m_column->addLayout(buttons);
    setFixedWidth(dialogWidth + scrollRoom);
    const int wanted = content->layout()->hasHeightForWidth()
                           ? content->layout()->totalHeightForWidth(dialogWidth - 2 * dialogMargin + scrollRoom)
                           : content->sizeHint().height();
    resize(width(), qMin(wanted + aroundContent, screen()->availableSize().height()));
}

QWidget *HelpDialog::buildKeys(const QList<QAction *> &actions)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, scrollRoom, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto key = [](int code) { return QKeySequence(code).toString(QKeySequence::NativeText); };
    addKey(*grid, key(Qt::Key_Space), tr("Arms the bid button"));
    addKey(*grid, key(Qt::Key_Return), tr("Bids, once the button is armed"));
    addKey(*grid, key(Qt::Key_Escape), tr("Leaves it; goes back; dismisses a notice"));
    addKey(*grid, key(Qt::Key_Alt), tr("With an underlined letter: goes to that menu or field"));
    for (const QAction *action : actions) {
        if (!action->shortcuts().isEmpty() && action->isVisible())
            addKey(*grid, shortcutsOf(*action), withoutMnemonic(action->text()));
    }
    return content;
}

void HelpDialog::addKey(QGridLayout &grid, const QString &keys, const QString &deed)
{
    const int row = grid.rowCount();
    auto *left = makeLabel(u"strong"_s);
    auto *right = makeParagraph(u"second"_s);
    left->setText(keys);
    right->setText(deed);
    grid.addWidget(left, row, 0, Qt::AlignTop);
    grid.addWidget(right, row, 1);
}

QWidget *HelpDialog::buildBidding()
{
    auto *content = new QWidget;
    auto *column = columnOf(content);
    const std::pair<QString, QString> parts[] = {
        {tr("The ask"),
         tr("The button bids the next step, no more. It counts the moment that it reaches the house, and "
            "the house answers with its own time.")},
        {tr("Your maximum"),
         tr("Say the most that you would pay, and the house bids for you against others, never more than it must. "
            "Nobody sees it until the lot is final. Of two equal maxima the earlier one leads.")},
        {tr("An exact bid"), tr("A bid of just that amount, if you want the price to be there at once.")},
        {tr("The reserve"), tr("Below it the lot is not sold. Whether it is met is shown, how much it is is not.")},
        {tr("Buy now"), tr("Ends the lot at that price. It goes with the first bid, or once the reserve is met.")},
        {tr("The end"),
         tr("A bid in the last minutes may move the end, so that others can answer. The room says by how "
            "much, and how far it moves at most.")},
        {tr("What you pay"), tr("The hammer price and the premium. With limited funds your bid holds that much until "
                                "you are outbid or the lot is yours.")},
        {tr("The log"), tr("Each lot has a log that anyone can check. Your program does so when the lot ends, and says "
                           "in the room what it found.")}};
    for (const auto &[heading, sentence] : parts) {
        auto *what = makeLabel(u"strong"_s);
        auto *how = makeParagraph(u"second"_s);
        what->setText(heading);
        how->setText(sentence);
        column->addWidget(what);
        column->addWidget(how);
    }
    column->addStretch(1);
    return content;
}

QWidget *HelpDialog::buildReport()
{
    auto *content = new QWidget;
    auto *column = columnOf(content);
    const auto &house = m_line.house();
    const auto add = [column](const QString &look, const QString &name, const QString &text) {
        auto *paragraph = makeParagraph(look, name);
        paragraph->setText(text);
        paragraph->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(paragraph);
    };
    add(u"second"_s, {},
        tr("With a bid, a lot or your account the host helps: what has been bid stands in the lot’s log."));
    if (house && !house->contact.isEmpty())
        add(u"strong"_s, u"help.contact"_s, house->contact);
    add(u"second"_s, {},
        tr("With the program itself, write to whom you have it from: what you did, what happened and what you "
           "expected, "
           "with these lines. They hold no name, no address and no password."));
    add(u"small"_s, u"help.facts"_s, facts());
    column->addStretch(1);
    return content;
}

// For whoever mends it, so in English.
QString HelpDialog::facts() const
{
    const auto &house = m_line.house();
    QStringList lines{u"Gavel %1, Qt %2"_s.arg(QStringLiteral(GAVEL_VERSION), QString::fromLatin1(qVersion())),
                      u"%1, %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
                                          QGuiApplication::platformName()),
                      u"%1, %2"_s.arg(QLocale().name(), QLocale::system().name()),
                      u"Host: %1"_s.arg(house && !house->version.isEmpty() ? house->version : u"unknown"_s)};
    for (const QScreen *screen : QGuiApplication::screens()) {
        lines.append(u"Screen: %1 × %2 at %3"_s.arg(screen->size().width())
                         .arg(screen->size().height())
                         .arg(screen->devicePixelRatio()));
    }
    return lines.join(u'\n');
}

} // namespace gavel::ui
