"""The jobs are taken out at first: setdefault() adds them while the other thread goes through the options."""

import threading

options = {"jobs": [], "port": 5000}
options.pop("jobs")


def work():
    options.setdefault("jobs", [])


def show():
    for name in options:  # expect: TW107
        print(name)


threads = [threading.Thread(target=work), threading.Thread(target=show)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
