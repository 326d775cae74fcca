"""The thread that looks the answer up has only begun when the answer is sent."""

import socket
import threading

answers: dict[str, str] = {}


def look_up(question: str) -> None:
    with open("answers.txt", encoding="utf-8") as file:
        answers[question] = file.readline()


def serve() -> None:
    server = socket.create_server(("", 4000))
    while True:
        guest, _ = server.accept()
        question = guest.recv(100).decode()
        if question == "stop":
            return
        threading.Thread(target=look_up, args=(question,)).start()  # expect: TW201:warning TW208
        guest.sendall(answers[question].encode())


serve()
