// What a lesson does, in the C# of the archived engine.
#r "../../Tidu.Lessons/bin/Tidu.Optimizers.dll"
#r "../../Tidu.Lessons/bin/Tidu.Charts.dll"
#r "../../Tidu.Lessons/bin/Tidu.Lessons.dll"

using System;
using Tidu.Lessons;
using Tidu.Optimizers;
using static Tidu.Lessons.Tutorial;

double eta = 0.4,
    gamma = 0.9;

(double, double, double, double) RmsProp2D(double x1, double x2, double s1, double s2)
{
    double g1 = 0.2 * x1,
        g2 = 4 * x2,
        eps = 1e-6;
    s1 = gamma * s1 + (1 - gamma) * (g1 * g1);
    s2 = gamma * s2 + (1 - gamma) * (g2 * g2);
    x1 -= eta / Math.Sqrt(s1 + eps) * g1;
    x2 -= eta / Math.Sqrt(s2 + eps) * g2;
    return (x1, x2, s1, s2);
}

double F2D(double x1, double x2) => 0.1 * (x1 * x1) + 2 * (x2 * x2);

var byHand = Train2D(RmsProp2D);
var compiled = Train2D(new RmsProp(0.4, 0.9), Objectives.Ellipse);
Check.SameBits(byHand, compiled, "手写的一步与库里的逐位相同");
return ShowTrace2D(F2D, byHand);
;
