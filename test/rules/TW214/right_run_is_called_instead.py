import threading


def work():
    print("at work")


thread = threading.Thread(target=work)
thread.run()  # expect: TW202
