#include "widgets/qr_code.h"

#include <QPainter>
#include <cmath>
#include <qrcodegen/qrcodegen.hpp>

namespace gavel::ui {

namespace {

constexpr int quietModules = 4; // ISO/IEC 18004: white on every side
constexpr int usualSide = 204;
constexpr int smallestSide = 120;

} // namespace

QrModules qrModulesOf(const QString &text)
{
    QrModules modules;
    try {
        const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        modules.size = code.getSize();
        for (int y = 0; y < modules.size; ++y) {
            for (int x = 0; x < modules.size; ++x)
                modules.dark.push_back(code.getModule(x, y));
        }
    } catch (const qrcodegen::data_too_long &) {
        return {};
    }
    return modules;
}

void paintQrCode(QPainter &painter, const QRectF &area, const QrModules &modules)
{
    if (modules.size == 0)
        return;
    // Modules of whole device pixels: a half grey edge is what readers stumble over.
    const double ratio = painter.device()->devicePixelRatioF();
    const int across = modules.size + 2 * quietModules;
    const double side = qMin(area.width(), area.height());
    const double module = qMax(1.0, std::floor(side * ratio / across)) / ratio;
    const QSizeF whole(module * across, module * across);
    const QPointF corner(std::round((area.center().x() - whole.width() / 2) * ratio) / ratio,
                         std::round((area.center().y() - whole.height() / 2) * ratio) / ratio);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(corner, whole), Qt::white);
    for (int y = 0; y < modules.size; ++y) {
        for (int x = 0; x < modules.size; ++x) {
            if (modules.isDark(x, y))
                painter.fillRect(QRectF(corner.x() + (x + quietModules) * module,
                                        corner.y() + (y + quietModules) * module, module, module),
                                 Qt::black);
        }
    }
    painter.restore();
}

QrCode::QrCode(const QString &objectName, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_modules = qrModulesOf(text);
    setAccessibleName(tr("QR code"));
    setAccessibleDescription(text);
    update();
}

QSize QrCode::sizeHint() const
{
    return {usualSide, usualSide};
}

QSize QrCode::minimumSizeHint() const
{
    return {smallestSide, smallestSide};
}

void QrCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintQrCode(painter, rect(), m_modules);
}

} // namespace gavel::ui
