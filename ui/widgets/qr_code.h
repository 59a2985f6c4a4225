#pragma once

#include <QString>
#include <QWidget>
#include <vector>

class QPainter;
class QRectF;

namespace gavel::ui {

// Modules of a QR code, black where true, without the quiet zone.
struct QrModules
{
    int size = 0; // a side
    std::vector<bool> dark;

    [[nodiscard]] bool isDark(int x, int y) const { return dark.at(static_cast<std::size_t>(y * size + x)); }
};

// Nothing (size 0) for a text that no QR code can hold.
[[nodiscard]] QrModules qrModulesOf(const QString &text);

// Paints the code black on white with its quiet zone, as large as whole device pixels allow, centred in `area`. For
// screens and paper alike: readers need the contrast and the margin, whatever the theme.
void paintQrCode(QPainter &painter, const QRectF &area, const QrModules &modules);

// A text as a QR code for phones. It says the text itself to whoever does not see it.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(const QString &objectName, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QrModules m_modules;
};

} // namespace gavel::ui
