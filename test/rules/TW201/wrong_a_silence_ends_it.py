import socket
import threading


class Node:
    def begin(self):
        election = threading.Thread(target=self.elect)
        election.start()  # expect: TW201:hint

    def elect(self):
        answers = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        answers.settimeout(0.5)
        messages = []
        try:
            while True:
                message, _ = answers.recvfrom(1024)
                messages.append(message)
        except socket.timeout:
            print('answers:', len(messages))
        answers.close()


Node().begin()
