import threading


def alarm(text):
    print("ding", text)


def schedule(delays):
    timers = {}
    for delay in delays:
        timers[delay] = threading.Timer(delay, alarm, args=(f"after {delay} s",))
    for delay, timer in timers.items():
        timer.run()  # expect: TW202
    return len(timers)


print(schedule([1, 2, 3]), "alarms set")
