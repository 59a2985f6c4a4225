#include "demo/demo_motifs.h"

#include "demo/demo_shapes.h"

#include <array>

namespace gavel::demo {

namespace {

void camera(Shapes &s)
{
    s.box(420, 220, 220, 160, 32);
    s.box(260, 300, 680, 400, 52);
    s.light();
    s.disc(600, 500, 152);
    s.box(800, 352, 84, 52, 12);
    s.dark();
    s.disc(600, 500, 112);
    s.light();
    s.disc(644, 456, 26);
}

void vase(Shapes &s)
{
    QPainterPath body = curve({515, 150}, {{{515, 250}, {575, 250}, {565, 330}},
                                           {{545, 400}, {400, 450}, {400, 590}},
                                           {{400, 690}, {460, 750}, {540, 750}}});
    body.lineTo(660, 750);
    body.cubicTo({740, 750}, {800, 690}, {800, 590});
    body.cubicTo({800, 450}, {655, 400}, {635, 330});
    body.cubicTo({625, 250}, {685, 250}, {685, 150});
    s.shape(body);
    s.ground();
    s.line(curve({424, 540}, {{{520, 600}, {680, 600}, {776, 540}}}), 26);
}

void watch(Shapes &s)
{
    s.box(500, 130, 200, 640, 40);
    s.box(790, 424, 50, 52, 12);
    s.disc(600, 450, 212);
    s.light();
    s.disc(600, 450, 162);
    s.dark();
    s.line({{600, 344}, {600, 450}, {674, 496}}, 26);
    for (const QPointF &mark : {QPointF(600, 310), QPointF(740, 450), QPointF(600, 590), QPointF(460, 450)})
        s.disc(mark.x(), mark.y(), 10);
}

void guitar(Shapes &s)
{
    s.turn(540, 480, 42);
    s.box(-28, -340, 56, 400);
    s.box(-46, -430, 92, 112, 16);
    s.disc(0, 30, 118);
    s.box(-98, 40, 196, 130, 40);
    s.disc(0, 200, 156);
    s.light();
    s.disc(0, 66, 52);
    s.box(-62, 236, 124, 20, 10);
    s.line({{0, 110}, {0, 230}}, 6);
}

void chair(Shapes &s, qreal x)
{
    s.line(curve({x - 104, 480}, {{{x - 130, 60}, {x + 130, 60}, {x + 104, 480}}}), 34);
    s.line(curve({x - 52, 480}, {{{x - 66, 190}, {x + 66, 190}, {x + 52, 480}}}), 22);
    s.line({{x - 56, 520}, {x - 62, 690}}, 26);
    s.line({{x + 56, 520}, {x + 62, 690}}, 26);
    s.line({{x - 116, 520}, {x - 148, 740}}, 30);
    s.line({{x + 116, 520}, {x + 148, 740}}, 30);
    s.box(x - 156, 476, 312, 62, 31);
}

void chairs(Shapes &s)
{
    chair(s, 400);
    chair(s, 800);
}

void painting(Shapes &s)
{
    s.box(270, 150, 660, 600, 22);
    s.light();
    s.box(330, 210, 540, 480);
    s.colour(0xe08b3e);
    s.disc(730, 330, 62);
    s.colour(0x3e7d6a);
    s.shape(QPolygonF{{330, 620}, {510, 400}, {640, 540}, {720, 460}, {870, 620}});
    s.colour(0x7fa9b8);
    s.box(330, 610, 540, 80);
}

void lamp(Shapes &s)
{
    s.box(580, 430, 40, 270);
    s.box(440, 684, 320, 64, 32);
    s.shape(QPolygonF{{480, 160}, {720, 160}, {830, 440}, {370, 440}});
    s.line({{700, 430}, {700, 530}}, 10);
    s.disc(700, 546, 20);
    s.light();
    s.shape(QPolygonF{{500, 190}, {536, 190}, {486, 410}, {414, 410}});
}

void bicycle(Shapes &s)
{
    s.ring(360, 580, 156, 32);
    s.ring(840, 580, 156, 32);
    s.line({{360, 580}, {478, 350}, {742, 350}, {600, 590}, {360, 580}}, 30);
    s.line({{600, 590}, {450, 290}}, 30);
    s.line({{840, 580}, {712, 250}, {800, 236}}, 30);
    s.box(372, 266, 160, 40, 20);
    s.disc(600, 590, 46);
    s.disc(360, 580, 26);
    s.disc(840, 580, 26);
    s.light();
    s.disc(600, 590, 18);
}

void teapot(Shapes &s)
{
    s.line(curve({420, 400}, {{{210, 320}, {210, 690}, {430, 620}}}), 42);
    QPainterPath spout = curve({760, 470}, {{{850, 450}, {850, 370}, {900, 310}}});
    spout.lineTo(972, 336);
    spout.cubicTo({930, 460}, {900, 620}, {740, 650});
    s.shape(spout);
    s.oval(590, 510, 236, 196);
    s.box(470, 672, 240, 56, 28);
    s.disc(590, 232, 40);
    s.box(476, 262, 228, 52, 26);
    s.light();
    s.line(curve({396, 430}, {{{480, 380}, {700, 380}, {784, 430}}}), 16);
    s.disc(590, 530, 44);
    for (const QPointF &petal :
         {QPointF(590, 466), QPointF(650, 512), QPointF(628, 584), QPointF(552, 584), QPointF(530, 512)})
        s.disc(petal.x(), petal.y(), 32);
    s.dark();
    s.disc(590, 530, 24);
}

void globe(Shapes &s)
{
    s.box(582, 640, 36, 80);
    s.box(450, 704, 300, 48, 24);
    s.arc(600, 396, 262, -100, 160, 26);
    s.line({{728, 164}, {738, 148}}, 26);
    s.disc(600, 396, 216);
    s.light();
    s.shape(curve({452, 300}, {{{500, 220}, {600, 240}, {590, 300}},
                               {{580, 350}, {520, 330}, {510, 390}},
                               {{500, 440}, {420, 380}, {452, 300}}}));
    s.shape(curve({520, 440}, {{{590, 420}, {600, 490}, {560, 540}}, {{530, 600}, {490, 500}, {520, 440}}}));
    s.shape(curve({660, 290}, {{{720, 250}, {790, 330}, {780, 390}},
                               {{770, 430}, {740, 420}, {730, 480}},
                               {{700, 560}, {650, 480}, {650, 420}},
                               {{600, 380}, {620, 310}, {660, 290}}}));
}

void sewingMachine(Shapes &s)
{
    s.box(240, 640, 720, 90, 22);
    s.box(740, 330, 140, 330, 10);
    s.box(310, 270, 570, 130, 50);
    s.box(310, 270, 120, 240, 28);
    s.line({{370, 500}, {370, 616}}, 14);
    s.box(330, 606, 80, 22, 8);
    s.box(640, 196, 64, 80, 10);
    s.box(620, 184, 104, 20, 10);
    s.disc(910, 350, 92);
    s.light();
    s.disc(910, 350, 44);
    s.box(480, 322, 210, 26, 13);
    s.disc(370, 334, 24);
    s.box(290, 676, 620, 14, 7);
}

void book(Shapes &s, qreal x, qreal y, qreal width, qreal height)
{
    s.dark();
    s.box(x, y, width, height, 20);
    s.light();
    s.box(x + 90, y + 22, width - 90, height - 44);
    s.box(x + 34, y, 14, height);
    s.dark();
    s.line({{x + 110, y + height / 2}, {x + width - 30, y + height / 2}}, 5);
}

void books(Shapes &s)
{
    book(s, 300, 620, 600, 126);
    book(s, 360, 500, 520, 116);
    book(s, 320, 390, 540, 106);
    s.dark();
    s.turn(0, 26, 0);
    s.shape(curve({600, 360}, {{{520, 300}, {420, 300}, {340, 330}},
                               {{345, 290}, {355, 230}, {360, 190}},
                               {{450, 160}, {540, 170}, {600, 220}},
                               {{660, 170}, {750, 160}, {840, 190}},
                               {{845, 230}, {855, 290}, {860, 330}},
                               {{780, 300}, {680, 300}, {600, 360}}}));
    s.light();
    s.line({{600, 232}, {600, 340}}, 8);
    s.line(curve({404, 226}, {{{460, 212}, {520, 222}, {560, 250}}}), 10);
    s.line(curve({398, 270}, {{{456, 256}, {516, 266}, {560, 294}}}), 10);
    s.line(curve({796, 226}, {{{740, 212}, {680, 222}, {640, 250}}}), 10);
    s.line(curve({802, 270}, {{{744, 256}, {684, 266}, {640, 294}}}), 10);
}

void radio(Shapes &s)
{
    s.line({{800, 320}, {900, 150}}, 16);
    s.disc(900, 150, 18);
    s.box(330, 690, 90, 50, 14);
    s.box(780, 690, 90, 50, 14);
    s.box(260, 290, 680, 420, 64);
    s.light();
    s.disc(450, 500, 144);
    s.box(642, 376, 232, 84, 18);
    s.disc(698, 574, 50);
    s.disc(818, 574, 50);
    s.dark();
    for (const int y : {420, 460, 500, 540, 580}) {
        const qreal half = y == 500 ? 110 : y == 420 || y == 580 ? 76 : 100;
        s.line({{450 - half, qreal(y)}, {450 + half, qreal(y)}}, 14);
    }
    s.line({{668, 436}, {850, 436}}, 6);
    s.line({{790, 392}, {790, 444}}, 10);
    s.line({{698, 574}, {698, 540}}, 12);
    s.line({{818, 574}, {842, 550}}, 12);
}

void typewriter(Shapes &s)
{
    s.light();
    s.box(420, 140, 360, 240, 10);
    s.dark();
    for (const int y : {190, 226, 262})
        s.line({{464, qreal(y)}, {y == 262 ? 620. : 736., qreal(y)}}, 12);
    s.box(212, 318, 776, 52, 16);
    s.box(280, 296, 640, 96, 40);
    s.shape(QPolygonF{{330, 380}, {870, 380}, {970, 700}, {230, 700}});
    s.box(218, 680, 764, 60, 26);
    s.light();
    for (int row = 0; row < 3; ++row) {
        for (int key = 0; key < 8 - row % 2; ++key)
            s.disc(390 - row * 18 + (row % 2) * 32 + key * (60 + row * 5), 468 + row * 66, 20);
    }
    s.box(440, 644, 320, 30, 15);
    s.box(480, 404, 240, 14, 7);
}

void kite(Shapes &s)
{
    s.line(curve({600, 560}, {{{560, 720}, {760, 640}, {820, 760}}}), 8);
    s.turn(590, 410, 14);
    s.box(-200, -250, 400, 500, 8);
    s.light();
    s.line({{-186, -236}, {186, 236}}, 10);
    s.line({{186, -236}, {-186, 236}}, 10);
    s.line({{0, -250}, {0, 250}}, 10);
    s.ground();
    s.disc(0, 0, 86);
    s.colour(0xc4563a);
    s.shape(QPolygonF{{-200, -250}, {200, -250}, {200, -160}, {-200, -160}});
    s.light();
    s.ring(0, 0, 86, 12);
    s.dark();
    s.line(curve({-196, 244}, {{{-240, 300}, {-150, 310}, {-210, 370}}}), 22);
    s.line(curve({196, 244}, {{{150, 280}, {236, 286}, {184, 322}}}), 22);
}

void telescope(Shapes &s)
{
    s.line({{600, 430}, {420, 744}}, 30);
    s.line({{600, 430}, {606, 744}}, 30);
    s.line({{600, 430}, {790, 744}}, 30);
    s.disc(600, 430, 52);
    s.turn(600, 370, -24);
    s.box(-290, -58, 420, 116, 12);
    s.box(100, -80, 250, 160, 14);
    s.box(336, -94, 40, 188, 12);
    s.box(-370, -36, 100, 72, 10);
    s.light();
    s.box(-210, -58, 22, 116);
    s.box(70, -58, 22, 116);
    s.box(150, -50, 160, 16, 8);
}

void pawn(Shapes &s, qreal x)
{
    s.shape(QPolygonF{{x - 34, 470}, {x + 34, 470}, {x + 78, 640}, {x - 78, 640}});
    s.box(x - 96, 620, 192, 60, 20);
    s.box(x - 66, 446, 132, 36, 18);
    s.disc(x, 390, 72);
}

void chess(Shapes &s)
{
    pawn(s, 350);
    s.shape(QPolygonF{{560, 370}, {640, 370}, {690, 640}, {510, 640}});
    s.box(490, 620, 220, 60, 20);
    s.box(516, 350, 168, 44, 22);
    s.shape(QPolygonF{{552, 356}, {648, 356}, {684, 244}, {516, 244}});
    s.box(584, 140, 32, 120, 6);
    s.box(552, 170, 96, 32, 6);
    s.box(772, 620, 200, 60, 20);
    s.shape(QPolygonF{{816, 450}, {928, 450}, {950, 640}, {794, 640}});
    s.box(786, 400, 172, 66, 12);
    for (const qreal x : {786., 848., 910.})
        s.box(x, 356, 48, 60, 8);
    s.box(220, 696, 760, 52, 16);
    s.light();
    for (int square = 0; square < 8; square += 2)
        s.box(244 + square * 90, 710, 88, 24);
}

void quilt(Shapes &s)
{
    constexpr std::array<QRgb, 6> cloths{0x9a3b4f, 0xd98f6b, 0x4d6d8c, 0xe9c77b, 0x6f8f6a, 0x7a4a63};
    s.box(310, 140, 580, 620, 18);
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            const qreal x = 330 + column * 109;
            const qreal y = 160 + row * 117;
            s.colour(cloths[static_cast<size_t>((row * 2 + column) % 6)]);
            s.box(x, y, 104, 112, 4);
            s.light();
            if ((row + column) % 2 == 0)
                s.shape(QPolygonF{{x, y + 112}, {x + 104, y + 112}, {x + 104, y}});
            else if ((row * column) % 2 == 1)
                s.disc(x + 52, y + 56, 22);
        }
    }
}

void clockOnMantel(Shapes &s)
{
    s.disc(600, 158, 24);
    s.disc(600, 390, 216);
    s.box(384, 390, 432, 290);
    s.box(320, 664, 560, 78, 22);
    s.light();
    s.disc(600, 396, 156);
    s.box(530, 584, 140, 62, 31);
    s.dark();
    s.line({{600, 290}, {600, 396}, {680, 430}}, 22);
    for (const QPointF &mark : {QPointF(600, 264), QPointF(732, 396), QPointF(600, 528), QPointF(468, 396)})
        s.disc(mark.x(), mark.y(), 11);
    s.disc(626, 615, 22);
}

void violin(Shapes &s)
{
    s.line({{920, 290}, {640, 744}}, 14);
    s.line({{938, 320}, {672, 748}}, 6);
    s.turn(560, 470, 34);
    s.box(-20, -330, 40, 330);
    s.disc(0, -350, 40);
    s.box(-58, -312, 116, 20, 10);
    s.disc(0, -20, 112);
    s.disc(0, 190, 146);
    s.box(-90, 0, 180, 160);
    s.ground();
    s.disc(-124, 76, 48);
    s.disc(124, 76, 48);
    s.light();
    s.line(curve({-50, 70}, {{{-86, 100}, {-30, 140}, {-62, 180}}}), 12);
    s.line(curve({50, 70}, {{{86, 100}, {30, 140}, {62, 180}}}), 12);
    s.box(-40, 150, 80, 16, 8);
    s.shape(QPolygonF{{-26, 200}, {26, 200}, {14, 300}, {-14, 300}});
}

void lantern(Shapes &s)
{
    s.arc(600, 270, 110, 0, 180, 22);
    s.shape(QPolygonF{{520, 220}, {680, 220}, {740, 310}, {460, 310}});
    s.box(440, 300, 320, 380, 40);
    s.box(400, 664, 400, 80, 22);
    s.colour(0xf6d67a);
    s.box(486, 346, 228, 286, 40);
    s.colour(0xe08b3e);
    s.shape(curve({600, 396}, {{{690, 500}, {680, 600}, {600, 600}}, {{520, 600}, {510, 500}, {600, 396}}}));
    s.dark();
    s.box(474, 480, 30, 20, 10);
    s.box(696, 480, 30, 20, 10);
    s.box(560, 606, 80, 34, 8);
}

void boat(Shapes &s)
{
    s.box(588, 140, 24, 460, 12);
    s.shape(QPolygonF{{640, 190}, {640, 540}, {900, 540}});
    s.shape(QPolygonF{{566, 250}, {566, 540}, {350, 540}});
    s.box(460, 690, 40, 64);
    s.box(700, 690, 40, 64);
    s.box(400, 736, 400, 24, 12);
    s.shape(curve({250, 580}, {{{480, 610}, {720, 610}, {950, 580}},
                               {{930, 660}, {880, 710}, {820, 710}},
                               {{690, 712}, {500, 712}, {390, 710}},
                               {{330, 700}, {280, 660}, {250, 580}}}));
    s.colour(0xc4563a);
    s.shape(QPolygonF{{588, 140}, {588, 200}, {510, 170}});
    s.light();
    s.line(curve({310, 632}, {{{480, 656}, {720, 656}, {890, 632}}}), 12);
    s.line({{668, 440}, {826, 440}}, 8);
    s.line({{668, 350}, {758, 350}}, 8);
}

void teaBowl(Shapes &s)
{
    for (const qreal x : {490., 600., 710.})
        s.line(curve({x, 330}, {{{x - 44, 280}, {x + 44, 210}, {x, 150}}}), 20);
    s.box(500, 690, 200, 56, 14);
    QPainterPath bowl = curve({300, 390}, {{{310, 590}, {420, 700}, {520, 712}}});
    bowl.lineTo(680, 712);
    bowl.cubicTo({780, 700}, {890, 590}, {900, 390});
    s.shape(bowl);
    s.oval(600, 392, 300, 46);
    s.light();
    s.oval(600, 396, 262, 28);
    s.line(curve({356, 540}, {{{420, 500}, {470, 590}, {540, 560}},
                              {{620, 520}, {660, 600}, {730, 560}},
                              {{780, 530}, {810, 540}, {844, 540}}}),
           18);
}

void umbrella(Shapes &s)
{
    s.box(586, 130, 28, 80, 14);
    s.box(586, 420, 28, 270);
    s.arc(656, 684, 56, 180, 180, 28);
    QPainterPath canopy =
        curve({250, 500}, {{{260, 300}, {400, 180}, {600, 176}}, {{800, 180}, {940, 300}, {950, 500}}});
    canopy.cubicTo({900, 440}, {770, 440}, {717, 500});
    canopy.cubicTo({670, 440}, {530, 440}, {483, 500});
    canopy.cubicTo({430, 440}, {300, 440}, {250, 500});
    s.shape(canopy);
    s.light();
    s.line(curve({600, 196}, {{{530, 260}, {490, 370}, {484, 470}}}), 10);
    s.line(curve({600, 196}, {{{670, 260}, {710, 370}, {716, 470}}}), 10);
}

struct MotifRow
{
    Motif motif;
    QRgb ground;
    QRgb dark;
    QPoint focus;
    void (*draw)(Shapes &);
};

constexpr std::array rows{
    MotifRow{Motif::Camera, 0xdbc6a5, 0x594334, {600, 500}, camera},
    MotifRow{Motif::Vase, 0xcad6d1, 0x2f5b5f, {560, 600}, vase},
    MotifRow{Motif::Watch, 0xd7d2e2, 0x41395f, {620, 440}, watch},
    MotifRow{Motif::Guitar, 0xe7cdbf, 0x89391f, {500, 540}, guitar},
    MotifRow{Motif::Chairs, 0xd3dbc4, 0x4c5f2a, {400, 400}, chairs},
    MotifRow{Motif::Painting, 0xcfdae8, 0x1f4468, {690, 380}, painting},
    MotifRow{Motif::Lamp, 0xead9b4, 0x7c5a0f, {680, 420}, lamp},
    MotifRow{Motif::Bicycle, 0xddd3d0, 0x7c2a40, {560, 500}, bicycle},
    MotifRow{Motif::Teapot, 0xd5dde3, 0x2c4a6b, {620, 500}, teapot},
    MotifRow{Motif::Globe, 0xe3dcc6, 0x2d5c4d, {620, 370}, globe},
    MotifRow{Motif::SewingMachine, 0xe6d3d3, 0x2b2a33, {430, 460}, sewingMachine},
    MotifRow{Motif::Books, 0xdcd8c8, 0x6b3326, {600, 300}, books},
    MotifRow{Motif::Radio, 0xcfded8, 0x1f5049, {730, 470}, radio},
    MotifRow{Motif::Typewriter, 0xd4d3e0, 0x34415e, {560, 520}, typewriter},
    MotifRow{Motif::Kite, 0xc9dcea, 0x22466b, {590, 400}, kite},
    MotifRow{Motif::Telescope, 0xd8d1e4, 0x3b2e5c, {740, 330}, telescope},
    MotifRow{Motif::Chess, 0xe5d8c3, 0x4a3524, {600, 320}, chess},
    MotifRow{Motif::Quilt, 0xe9dfdb, 0x5c3746, {500, 400}, quilt},
    MotifRow{Motif::Clock, 0xe2d2c0, 0x6a3b1c, {600, 420}, clockOnMantel},
    MotifRow{Motif::Violin, 0xe6dcc0, 0x7a3d14, {500, 540}, violin},
    MotifRow{Motif::Lantern, 0xd2dad2, 0x2e3f3a, {600, 500}, lantern},
    MotifRow{Motif::Boat, 0xc8dde0, 0x1d4f60, {620, 560}, boat},
    MotifRow{Motif::TeaBowl, 0xdadbcb, 0x50583a, {520, 500}, teaBowl},
    MotifRow{Motif::Umbrella, 0xe5d0d6, 0x8a2f4c, {560, 380}, umbrella},
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
