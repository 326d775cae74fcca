import threading


class Client:
    def disconnect(self):
        print("bye")


def stop():
    client.disconnect()


timer = threading.Timer(10, stop)
timer.start()
client = Client()
timer.join()
