import threading

from gate import Gate

gate = Gate()
visits = []


def visit(name):
    with gate:
        visits.append(name)


threads = [threading.Thread(target=visit, args=(name,)) for name in ("ada", "ben")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
