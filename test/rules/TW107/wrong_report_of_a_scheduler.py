import sched
import threading
import time

visits = {}
scheduler = sched.scheduler(time.time, time.sleep)


def report(title):
    print(title)
    for page, count in visits.items():  # expect: TW107
        print(page, count)
    scheduler.enter(60, 1, report, argument=(title,))


scheduler.enter(60, 1, report, argument=("visits",))
threading.Thread(target=scheduler.run, daemon=True).start()
while True:
    page = input()
    if page not in visits:
        visits[page] = 0
    visits[page] += 1
