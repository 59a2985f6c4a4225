#include "windows/projector/projector_lot_view.h"

#include "widgets/picture_painting.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Tone = models::ProjectorSlide::Tone;

struct ToneColours
{
    Colour ink;
    Colour ground;
};

ToneColours coloursOf(Tone tone)
{
    switch (tone) {
    case Tone::Calm:
        return {Colour::Ink, Colour::Panel};
    case Tone::Soon:
        return {Colour::Soon, Colour::SoonGround};
    case Tone::Last:
        return {Colour::Alarm, Colour::AlarmGround};
    case Tone::Sold:
        return {Colour::Fine, Colour::FineGround};
    case Tone::Ended:
        return {Colour::SecondInk, Colour::Raised};
    }
    return {Colour::Ink, Colour::Panel};
}

} // namespace

class ProjectorLotView::PicturePanel : public QWidget
{
public:
    explicit PicturePanel(const Theme &theme)
        : m_theme(theme)
    {
        setObjectName(u"projector.picture"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    }

    void setPicture(const QPixmap &picture)
    {
        m_picture = picture;
        update();
    }

    void setRadius(double radius) { m_radius = radius; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(rect(), m_radius, m_radius);
        if (m_picture.isNull())
            return painter.fillPath(shape, colourOf(Colour::Panel, true));
        QRectF whole(QPointF(), QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio));
        whole.moveCenter(QRectF(rect()).center());
        paintPlaced(painter, m_theme, shape, m_picture, whole);
    }

private:
    const Theme &m_theme;
    QPixmap m_picture;
    double m_radius = 0;
};

// The time that is left, on a ground of its meaning.
class ProjectorLotView::TimePanel : public QWidget
{
public:
    TimePanel()
        : m_line(new HallLine(u"projector.time"_s))
        , m_column(new QVBoxLayout(this))
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        m_column->addWidget(m_line);
    }

    void setTime(const QString &time, const QString &note, Tone tone)
    {
        const ToneColours colours = coloursOf(tone);
        m_ground = colours.ground;
        m_line->setRuns({{.text = time, .ink = colours.ink, .bold = true},
                         {.text = note.isEmpty() ? QString() : u"  "_s + note, .ink = colours.ink, .scale = 0.3}});
        update();
    }

    void setScale(double scale)
    {
        m_radius = 18 * scale;
        m_line->setPixels(qRound(88 * scale));
        m_column->setContentsMargins(qRound(28 * scale), qRound(16 * scale), qRound(28 * scale), qRound(16 * scale));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(m_ground, true));
        painter.drawRoundedRect(rect(), m_radius, m_radius);
    }

private:
    HallLine *m_line;
    QVBoxLayout *m_column;
    Colour m_ground = Colour::Panel;
    double m_radius = 0;
};

ProjectorLotView::ProjectorLotView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_picture(new PicturePanel(theme))
    , m_number(new HallLine(u"projector.number"_s))
    , m_name(new HallLine(u"projector.name"_s, 2))
    , m_price(new HallLine(u"projector.price"_s))
    , m_leader(new HallLine(u"projector.leader"_s))
    , m_time(new TimePanel)
    , m_facts(new HallLine(u"projector.facts"_s))
    , m_row(new QHBoxLayout(this))
    , m_words(new QVBoxLayout)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_picture, 1);
    m_row->addLayout(buildWords(), 1);
}

QLayout *ProjectorLotView::buildWords()
{
    m_words->addWidget(m_number);
    m_words->addWidget(m_name);
    m_words->addWidget(m_price);
    m_words->addWidget(m_leader);
    m_words->addStretch(1);
    m_words->addWidget(m_time);
    m_words->addWidget(m_facts);
    return m_words;
}

void ProjectorLotView::setSlide(const models::ProjectorSlide &slide)
{
    const auto reserve = slide.reserve.isEmpty() ? QString() : u"    "_s + slide.reserve;
    m_number->setRuns({{.text = slide.number, .ink = Colour::SecondInk}});
    m_name->setRuns({{.text = slide.name, .bold = true}});
    m_price->setRuns(
        {{.text = slide.price, .ink = slide.tone == Tone::Sold ? Colour::Fine : Colour::Ink, .bold = true}});
    m_leader->setRuns({{.text = slide.leader},
                       {.text = reserve, .ink = slide.reserveMet ? Colour::Fine : Colour::Soon, .scale = 0.7}});
    m_time->setTime(slide.time, slide.timeNote, slide.tone);
    QList<HallLine::Run> facts;
    if (!slide.nextBid.isEmpty())
        facts = {{.text = tr("Next bid") + u' ', .ink = Colour::SecondInk}, {.text = slide.nextBid, .bold = true}};
    if (!facts.isEmpty() && !slide.facts.isEmpty())
        facts.append({.text = u" · "_s, .ink = Colour::SecondInk});
    m_facts->setRuns(facts << HallLine::Run{.text = slide.facts, .ink = Colour::SecondInk});
}

void ProjectorLotView::setPicture(const QPixmap &picture)
{
    m_picture->setPicture(picture);
}

void ProjectorLotView::setPictured(bool isPictured)
{
    m_picture->setVisible(isPictured);
}

void ProjectorLotView::setScale(double scale)
{
    const auto scaled = [scale](double units) { return qRound(units * scale); };
    m_picture->setRadius(20 * scale);
    m_row->setSpacing(scaled(56));
    m_words->setSpacing(scaled(9));
    m_number->setPixels(scaled(26));
    m_name->setPixels(scaled(50));
    m_price->setPixels(scaled(100));
    m_leader->setPixels(scaled(36));
    m_time->setScale(scale);
    m_facts->setPixels(scaled(25));
}

} // namespace gavel::ui
