"""Two painters need the brush and the paint, and each begins with another of them."""

import threading
import time

brush = threading.Lock()
paint = threading.Lock()


def ann():
    with brush:
        print("Ann has the brush")
        time.sleep(0.1)
        with paint:
            print("Ann paints")


def bob():
    with paint:
        print("Bob has the paint")
        time.sleep(0.1)
        with brush:  # expect: TW401:error
            print("Bob paints")


painters = [threading.Thread(target=ann), threading.Thread(target=bob)]
for painter in painters:
    painter.start()
for painter in painters:
    painter.join()
