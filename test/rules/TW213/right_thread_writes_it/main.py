from weather import Weather

weather = Weather("Oslo")
print(weather.wait())
