import threading


def log(*words, **marks):
    print(words, marks)


thread = threading.Thread(target=log, args=(1, 2, 3), kwargs={"sep": ","})
thread.start()
thread.join()
