import threading


def explode():
    print("boom")


timer = threading.Timer(10, explode)
timer.start()
if input("defuse? ") == "yes":
    timer.cancel  # expect: TW216
