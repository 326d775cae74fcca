"""What a helper asks a server for is no more than one answer: to have it takes longer than to go through it."""

import threading

import requests

HOST = "http://localhost"


def ask(route, params=None):
    answer = requests.get(HOST + route, params)
    return answer.json()


class Client:
    def tell(self, route, data):
        if not data:
            return None
        with requests.post(HOST + route, json=data) as answer:
            return answer.json()


def book(guests):
    answer = ask("/tables", {"capacity": guests})
    for table in answer["tables"]:
        times = [time[3] for time in table["times"]]
        if 12 in times:
            answer = Client().tell("/bookings", {"table": table["name"]})
            for one in answer["bookings"]:
                print(one["name"], [course.upper() for course in one["courses"]])
            return


bookings = [threading.Thread(target=book, args=(guests,)) for guests in (2, 3, 5)]
for booking in bookings:
    booking.start()
for booking in bookings:
    booking.join()
