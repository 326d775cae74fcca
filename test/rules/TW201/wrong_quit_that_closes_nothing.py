import socket
import threading


class Server():
    def __init__(self):
        self.status = "Online"
        self.sock = socket.socket()
        threading.Thread(target=self.new_clients).start()  # expect: TW201:hint

    def new_clients(self):
        while self.status == "Online":
            client, address = self.sock.accept()
            new = ClientThread(client, self)  # expect: TW208
            new.start()  # expect: TW201:information
        self.quit()

    def say(self, text):
        print(text)

    def quit(self):
        self.status = "Offline"


class ClientThread(threading.Thread):
    def __init__(self, client, server):
        threading.Thread.__init__(self)
        self.server = server
        self.client = client

    def run(self):
        self.server.say("hello")
        for _ in range(3):
            print(self.client.recv(1024))
        self.client.close()


if __name__ == "__main__":
    Server()
