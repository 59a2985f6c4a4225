#include "demo/motif_drawings.h"

namespace gavel::demo::motifs {

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

namespace {

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

} // namespace

void chairs(Shapes &s)
{
    chair(s, 400);
    chair(s, 800);
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

} // namespace gavel::demo::motifs
