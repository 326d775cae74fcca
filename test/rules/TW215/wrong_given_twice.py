import threading


def resize(path, width):
    print(path, width)


thread = threading.Thread(target=resize, args=("a.png", 10), kwargs={"width": 50})  # expect: TW215
thread.start()
thread.join()
