"""A scheduler in the background runs what it decorates on threads of a pool."""
from apscheduler.schedulers.background import BackgroundScheduler

scheduler = BackgroundScheduler()
checked = 0


@scheduler.scheduled_job("interval", seconds=5)
def check_mail():
    global checked
    checked += 1  # expect: TW101


@scheduler.scheduled_job("interval", seconds=7)
def check_feeds():
    global checked
    checked += 1  # expect: TW101


scheduler.start()
input("press return to stop ")
scheduler.shutdown()
