import http.client
import threading


def look(seat):
    connection = http.client.HTTPSConnection("seats.example.org")
    connection.request("GET", f"/seats/{seat}")
    print(connection.getresponse().status)


def main():
    threading.Thread(target=look, args=(12,), daemon=True).start()
    print("have a seat")


if __name__ == "__main__":
    main()
