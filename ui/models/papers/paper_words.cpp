#include "models/papers/paper_words.h"

#include <QCoreApplication>

#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// In the order of PaperWord.
constexpr std::array sources{
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Catalogue"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Lot labels"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Bid sheets"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Run sheet"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Pick list"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Settlement"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Page %1 of %2"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "%1 (continued)"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Other lots"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Start price %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Buy now for %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Lots: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Printed %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords",
                      "Point your phone’s camera at the code to see this lot, and to bid."),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Point your phone’s camera at the code to see all lots."),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords",
                      "Write your paddle and your bid on the next free line, no less than the line says."),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "At least"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Paddle"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Your bid"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Lot"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Name"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Start"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Reserve"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "none"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "hidden"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Planned end"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Price and paddle"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "paid"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "owes %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "collected"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Lots to collect: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "There is nothing to list."),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Price"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Commission"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Amount"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Adjustment: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Total"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Paid out: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Still to be paid out"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Owed by the seller"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "cash"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "card"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "cheque"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "bank transfer"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "other means"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "funds"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Invoice"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Invoice %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Receipt"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Receipt %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Premium"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Tax"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "of it a gift: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "for %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Paid: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Given back: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "To pay"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "To be given back"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "From %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "No. %1  ·  %2"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "%1 % tax on %2 of prices and premiums"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "%1 % tax on %2 of premiums"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Margin scheme: tax is in the price, and not shown apart"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Not taxed: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "%1: %2, which the buyers paid to the house"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Value %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Purchase slip"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Buyer"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Date"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Hammer price"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Sold by %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Sold by %1, %2"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Lot %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Of it a gift"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Paid"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "%1 · paddle %2"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords",
                      "The line of figures and letters under each lot is the hash of its log. Whoever has the log can "
                      "check with it that nothing was changed: gavel verify LOG.jsonl --head HASH"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Dear %1,"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords",
                      "Of what you bought at %1, %2 is still to be paid. It is listed below."),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords",
                      "At %1 you paid %2 too much, which is kept for you. It is listed below."),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Please come by the cashier’s desk."),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "Please come by the cashier’s desk, or reach us: %1"),
    QT_TRANSLATE_NOOP("gavel::models::PaperWords", "You also find it here, once signed in: %1"),
};
static_assert(sources.size() == static_cast<std::size_t>(PaperWord::SeeItThere) + 1);

QLocale localeOf(const QString &language)
{
    const QLocale own;
    if (own.name().startsWith(language + u'_'))
        return own;
    return QLocale(language == "ko"_L1 ? u"ko_KR"_s : u"en_US"_s);
}

} // namespace

PaperWords::PaperWords(const QString &language)
    : m_language(language)
    , m_locale(localeOf(language))
    , m_translator(std::make_shared<QTranslator>())
{
    // English has no file that it needs: it is what the code says.
    (void)m_translator->load(u":/i18n/gavel_"_s + language + u".qm"_s);
}

QString PaperWords::of(PaperWord word) const
{
    const char *source = sources.at(static_cast<std::size_t>(word));
    const QString said = m_translator->translate("gavel::models::PaperWords", source);
    return said.isEmpty() ? QString::fromUtf8(source) : said;
}

} // namespace gavel::models
