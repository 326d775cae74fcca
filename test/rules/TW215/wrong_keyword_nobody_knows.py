import threading


def resize(path, width=100, height=100):
    print(path, width, height)


thread = threading.Thread(target=resize, args=("a.png",), kwargs={"widht": 50})  # expect: TW215
thread.start()
thread.join()
