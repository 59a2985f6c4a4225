#pragma once

#include "support/house_fixture.h"
#include "ui/driver.h"

#include <QCheckBox>
#include <memory>

namespace gavel::ui_tests {

/// A house of one host who sells and prints: from the menu by the dialog into a PDF.
class PaperScene
{
protected:
    void begin();
    qint64 sell(const QString &number, QJsonObject more = {});
    qint64 plan(const QString &sale);

    /// By its action, in the console or at the desk.
    void open(const QString &action);
    void chooseKind(const QString &text) { choose(QStringLiteral("paper.kind"), text); }
    void choose(const QString &field, const QString &text);
    void check(const QString &box, bool on) { m_host->find<QCheckBox>(box)->setChecked(on); }
    [[nodiscard]] QByteArray saved();
    [[nodiscard]] QString count() const { return m_host->text(QStringLiteral("paper.count")); }
    [[nodiscard]] bool isShown(const QString &field) const { return m_host->find<QWidget>(field)->isVisible(); }

    [[nodiscard]] static qsizetype pagesOf(const QByteArray &pdf);
    /// Blocks of a PDF may end within a line.
    [[nodiscard]] static QString wordsOf(const QByteArray &pdf);

    std::unique_ptr<test::HouseFixture> m_fixture;
    QString m_token;
    std::unique_ptr<Driver> m_host;

private:
    int m_saved = 0; ///< none is written over
};

} // namespace gavel::ui_tests
