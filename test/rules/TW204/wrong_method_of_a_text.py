import threading


def hello(name):
    print(name)


thread = threading.Thread(target=hello, args=("Ann".lower()))  # expect: TW204
thread.start()
thread.join()
