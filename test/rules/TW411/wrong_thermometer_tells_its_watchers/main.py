import threading

from display import show_on
from thermometer import Thermometer

thermometer = Thermometer()
show_on(thermometer)
readers = [threading.Thread(target=thermometer.measured, args=(degrees,)) for degrees in (18, 21)]
for reader in readers:
    reader.start()
for reader in readers:
    reader.join()
