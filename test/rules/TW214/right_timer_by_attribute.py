import threading


class Alarm:
    def __init__(self, seconds):
        self.timer = threading.Timer(seconds, self.ring)
        self.timer.daemon = True

    def ring(self):
        print("ring")


class Clock:
    def __init__(self):
        self.alarms = [Alarm(5), Alarm(7)]

    def wind(self):
        for alarm in self.alarms:
            alarm.timer.start()


Clock().wind()
