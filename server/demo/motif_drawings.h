#pragma once

#include "demo/demo_shapes.h"

namespace gavel::demo::motifs {

// Each draws one motif in the middle of motifSize.

// motifs_of_home.cpp
void vase(Shapes &s);
void chairs(Shapes &s);
void lamp(Shapes &s);
void teapot(Shapes &s);
void sewingMachine(Shapes &s);
void radio(Shapes &s);
void quilt(Shapes &s);
void clockOnMantel(Shapes &s);
void lantern(Shapes &s);
void teaBowl(Shapes &s);
void umbrella(Shapes &s);

// motifs_of_leisure.cpp
void camera(Shapes &s);
void watch(Shapes &s);
void guitar(Shapes &s);
void painting(Shapes &s);
void bicycle(Shapes &s);
void globe(Shapes &s);
void books(Shapes &s);
void typewriter(Shapes &s);
void kite(Shapes &s);
void telescope(Shapes &s);
void chess(Shapes &s);
void violin(Shapes &s);
void boat(Shapes &s);

} // namespace gavel::demo::motifs
