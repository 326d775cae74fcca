"""Two painters need the brush and the paint, and both begin with the brush."""

import threading
import time

brush = threading.Lock()
paint = threading.Lock()


def work(name):
    with brush:
        print(name, "has the brush")
        time.sleep(0.1)
        with paint:
            print(name, "paints")


painters = [threading.Thread(target=work, args=(name,)) for name in ("Ann", "Bob")]
for painter in painters:
    painter.start()
for painter in painters:
    painter.join()
