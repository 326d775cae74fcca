import threading


class Alarm(threading.Timer):
    def __init__(self, seconds, text):  # expect: TW211
        self.seconds = seconds
        self.text = text
        print("alarm in", seconds, "s")


def main():
    alarm = Alarm(10, "wake up")
    alarm.start()
    input("return to cancel ")
    alarm.cancel()
    print(alarm.text)


main()
