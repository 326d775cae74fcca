import http.client
import json
import threading


def book(seat):
    connection = http.client.HTTPSConnection("seats.example.org")
    connection.request("PUT", f"/seats/{seat}", json.dumps({"taken": True}))
    print(connection.getresponse().status)


def main():
    threading.Thread(target=book, args=(12,), daemon=True).start()  # expect: TW207
    print("have a seat")


if __name__ == "__main__":
    main()
