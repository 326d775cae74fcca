TONES = {"low": ("low",), "high": ("high",)}


def beep(tone="high"):
    print("beep", tone)
