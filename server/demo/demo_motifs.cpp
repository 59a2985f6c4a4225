#include "demo/demo_motifs.h"

#include "demo/motif_drawings.h"

#include <array>

namespace gavel::demo {

namespace {

struct MotifRow
{
    Motif motif;
    QRgb ground;
    QRgb dark;
    QPoint focus;
    void (*draw)(Shapes &);
};

constexpr std::array rows{
    MotifRow{Motif::Camera, 0xdbc6a5, 0x594334, {600, 500}, motifs::camera},
    MotifRow{Motif::Vase, 0xcad6d1, 0x2f5b5f, {560, 600}, motifs::vase},
    MotifRow{Motif::Watch, 0xd7d2e2, 0x41395f, {620, 440}, motifs::watch},
    MotifRow{Motif::Guitar, 0xe7cdbf, 0x89391f, {500, 540}, motifs::guitar},
    MotifRow{Motif::Chairs, 0xd3dbc4, 0x4c5f2a, {400, 400}, motifs::chairs},
    MotifRow{Motif::Painting, 0xcfdae8, 0x1f4468, {690, 380}, motifs::painting},
    MotifRow{Motif::Lamp, 0xead9b4, 0x7c5a0f, {680, 420}, motifs::lamp},
    MotifRow{Motif::Bicycle, 0xddd3d0, 0x7c2a40, {560, 500}, motifs::bicycle},
    MotifRow{Motif::Teapot, 0xd5dde3, 0x2c4a6b, {620, 500}, motifs::teapot},
    MotifRow{Motif::Globe, 0xe3dcc6, 0x2d5c4d, {620, 370}, motifs::globe},
    MotifRow{Motif::SewingMachine, 0xe6d3d3, 0x2b2a33, {430, 460}, motifs::sewingMachine},
    MotifRow{Motif::Books, 0xdcd8c8, 0x6b3326, {600, 300}, motifs::books},
    MotifRow{Motif::Radio, 0xcfded8, 0x1f5049, {730, 470}, motifs::radio},
    MotifRow{Motif::Typewriter, 0xd4d3e0, 0x34415e, {560, 520}, motifs::typewriter},
    MotifRow{Motif::Kite, 0xc9dcea, 0x22466b, {590, 400}, motifs::kite},
    MotifRow{Motif::Telescope, 0xd8d1e4, 0x3b2e5c, {740, 330}, motifs::telescope},
    MotifRow{Motif::Chess, 0xe5d8c3, 0x4a3524, {600, 320}, motifs::chess},
    MotifRow{Motif::Quilt, 0xe9dfdb, 0x5c3746, {500, 400}, motifs::quilt},
    MotifRow{Motif::Clock, 0xe2d2c0, 0x6a3b1c, {600, 420}, motifs::clockOnMantel},
    MotifRow{Motif::Violin, 0xe6dcc0, 0x7a3d14, {500, 540}, motifs::violin},
    MotifRow{Motif::Lantern, 0xd2dad2, 0x2e3f3a, {600, 500}, motifs::lantern},
    MotifRow{Motif::Boat, 0xc8dde0, 0x1d4f60, {620, 560}, motifs::boat},
    MotifRow{Motif::TeaBowl, 0xdadbcb, 0x50583a, {520, 500}, motifs::teaBowl},
    MotifRow{Motif::Umbrella, 0xe5d0d6, 0x8a2f4c, {560, 380}, motifs::umbrella},
};

const MotifRow &rowOf(Motif motif)
{
    return *std::find_if(rows.begin(), rows.end(), [motif](const MotifRow &row) { return row.motif == motif; });
}

} // namespace

MotifColours coloursOf(Motif motif)
{
    const MotifRow &row = rowOf(motif);
    const QColor ground = QColor::fromRgb(row.ground);
    const auto lightened = [](int channel) { return channel + (255 - channel) * 3 / 5; };
    return {ground, QColor::fromRgb(row.dark),
            QColor(lightened(ground.red()), lightened(ground.green()), lightened(ground.blue()))};
}

QPointF focusOf(Motif motif)
{
    return rowOf(motif).focus;
}

void drawMotif(QPainter &painter, Motif motif, const MotifColours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Shapes shapes(painter, colours);
    rowOf(motif).draw(shapes);
    painter.restore();
}

} // namespace gavel::demo
