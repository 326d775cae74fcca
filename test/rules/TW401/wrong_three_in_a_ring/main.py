import threading

import robots

staff = [threading.Thread(target=task) for task in (robots.cook, robots.clean, robots.fetch)]
for one in staff:
    one.start()
for one in staff:
    one.join()
