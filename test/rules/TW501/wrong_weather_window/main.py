from station import Station
from window import WeatherWindow

window = WeatherWindow()
Station(window).start()
window.root.mainloop()
