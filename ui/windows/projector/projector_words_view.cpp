#include "windows/projector/projector_words_view.h"

#include "widgets/qr_code.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr double codeScale = 1.3; // of the letters that are typed after it, against the address

} // namespace

ProjectorWordsView::ProjectorWordsView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_title(new HallLine(u"projector.title"_s, 2))
    , m_sentence(new HallLine(u"projector.sentence"_s))
    , m_code(new QrCode(u"projector.code"_s))
    , m_address(new HallLine(u"projector.address"_s))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_code->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (HallLine *line : {m_title, m_sentence, m_address})
        line->setAlignment(Qt::AlignCenter);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addStretch(1);
    m_column->addWidget(m_title);
    m_column->addWidget(m_sentence);
    m_column->addStretch(1);
    m_column->addWidget(m_code, 0, Qt::AlignHCenter);
    m_column->addWidget(m_address);
    m_column->addStretch(1);
    setInvitation({});
}

void ProjectorWordsView::setWords(const QString &title, const QString &sentence)
{
    m_title->setRuns({{.text = title, .bold = true}});
    m_sentence->setRuns({{.text = sentence, .ink = Colour::SecondInk}});
}

void ProjectorWordsView::setInvitation(const models::Invitation &invitation)
{
    m_code->setText(invitation.address);
    m_address->setRuns(runsOf(invitation, {.bold = true}));
    m_code->setVisible(!invitation.address.isEmpty());
    m_address->setVisible(!invitation.address.isEmpty());
}

QList<HallLine::Run> runsOf(const models::Invitation &invitation, HallLine::Run bare)
{
    bare.text = invitation.address;
    if (invitation.code.isEmpty())
        return {bare};
    return {{.text = invitation.address.chopped(invitation.code.size()), .ink = Colour::SecondInk},
            {.text = invitation.code, .bold = true, .scale = codeScale}};
}

void ProjectorWordsView::setScale(double scale)
{
    const auto scaled = [scale](double units) { return qRound(units * scale); };
    m_column->setSpacing(scaled(12));
    m_title->setPixels(scaled(64));
    m_sentence->setPixels(scaled(32));
    m_code->setFixedSize(scaled(280), scaled(280));
    m_address->setPixels(scaled(30));
}

} // namespace gavel::ui
