import threading


def work():
    print("work")


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.run()  # expect: TW202:error
a.join()
