import threading


def remind():
    print("tea is ready")


def brew(minutes):
    print("brewing")
    timer = threading.Timer(minutes * 60, remind)  # expect: TW214
    timer.daemon = True


brew(4)
