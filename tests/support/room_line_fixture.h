#pragma once

#include "link/host_clock.h"
#include "link/rooms.h"
#include "support/fake_host.h"

#include <QTest>
#include <memory>

namespace gavel::support {

/// Rooms over a line to a host that loses lines and answers. Tests have it as a base, and call begin() and end().
class RoomLineFixture
{
protected:
    void begin()
    {
        m_host = std::make_unique<FakeHost>();
        QVERIFY(m_host->start());
        m_http = std::make_unique<link::HttpClient>(m_host->base());
        m_http->setToken("secret");
        m_api = std::make_unique<link::HostApi>(*m_http);
        m_clock = std::make_unique<link::HostClock>(*m_http, link::systemMonotonic(), link::systemSleep());
        m_rooms = std::make_unique<link::Rooms>(*m_http, *m_api, *m_clock);
    }
    void end()
    {
        m_rooms.reset();
        m_clock.reset();
        m_api.reset();
        m_http.reset();
        m_host.reset();
    }
    void connectRooms()
    {
        m_rooms->open();
        QTRY_COMPARE(m_rooms->state().line, link::LineState::Line::Connected);
    }

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<link::HttpClient> m_http;
    std::unique_ptr<link::HostApi> m_api;
    std::unique_ptr<link::HostClock> m_clock;
    std::unique_ptr<link::Rooms> m_rooms;
};

} // namespace gavel::support
