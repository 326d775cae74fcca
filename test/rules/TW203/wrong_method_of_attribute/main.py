from station import Station

station = Station()
station.begin()
station.end()
