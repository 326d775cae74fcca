import urllib.request


def forecast(city):
    with urllib.request.urlopen("https://wttr.in/" + city) as reply:
        print(city, reply.status)
