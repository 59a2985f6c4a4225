#pragma once

#include <QApplication>
#include <QLocale>
#include <QTest>

namespace gavel::ui_tests {

// Runs a test of windows whose words and amounts are those of one language, whatever the computer speaks.
template <typename Test>
int runInEnglish(int argc, char **argv)
{
    qputenv("LANGUAGE", "en");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace gavel::ui_tests
