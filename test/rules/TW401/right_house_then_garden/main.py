import threading

import house
from garden import Garden

garden = Garden()
night = threading.Thread(target=house.all_off, args=(garden,))
evening = threading.Thread(target=garden.evening)
night.start()
evening.start()
night.join()
evening.join()
