import threading


def alarm(text):
    print("ding", text)


def schedule():
    timers = {}
    for delay in (1, 2, 3):
        timers[delay] = threading.Timer(delay, alarm, args=(f"after {delay} s",))
    for delay, timer in timers.items():
        timer.run()  # expect: TW202
    return len(timers)


print(schedule(), "alarms set")
