"""Two threads of one function, each made and started by itself: each reports in the zone of the other."""

import os
import threading
import time


def ring(zone, hour):
    os.environ["TZ"] = zone  # expect: TW506
    time.tzset()
    while time.localtime().tm_hour < hour:
        time.sleep(30)
    print("Good morning,", zone)


tokyo = threading.Thread(target=ring, args=("Asia/Tokyo", 7))
oslo = threading.Thread(target=ring, args=("Europe/Oslo", 8))
tokyo.start()
oslo.start()
tokyo.join()
oslo.join()
