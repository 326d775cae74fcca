import time

from apscheduler.schedulers.background import BackgroundScheduler

seen = []


def look():
    seen.append(time.time())


scheduler = BackgroundScheduler()
scheduler.add_job(look, "interval", seconds=1)
scheduler.start()
time.sleep(5)
print(seen)
scheduler.shutdown()
