import urllib.request


def ask(city):
    with urllib.request.urlopen("https://wttr.in/" + city) as reply:
        return reply.read().decode()
