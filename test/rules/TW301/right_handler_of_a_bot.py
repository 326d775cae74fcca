"""The bot calls its handlers on a pool: nobody does that to compute faster."""

import datetime
import json

import telebot

bot = telebot.TeleBot("TOKEN")


def schedule_text(today):
    day = today.strftime("%A").lower()
    with open("schedule.json", "r", encoding="utf-8") as file:
        schedule = json.load(file).get(day)
    if not schedule:
        return "nothing today"
    text = f"{day}:\n\n"
    for item in schedule:
        if item.get("group") is None or item.get("group") == 1:
            text += f'{item["time"]}\n{item["name"]}:\n'
            for link in item["links"]:
                if "Password" in link:
                    text += f"{link}\n"
                else:
                    text += f"[link]({link})\n"
            text += f'{item["teachers"]}\n\n'
    return text


def escape_chars(text):
    for char in ["-", ".", "!", "(", ")"]:
        text = text.replace(char, f"\\{char}")
    return text


@bot.message_handler(func=lambda message: message.text == "schedule")
def schedule(message):
    today = datetime.date.today()
    text = schedule_text(today)
    text = escape_chars(text)
    bot.send_message(chat_id=message.chat.id, text=text)


bot.polling(none_stop=True)
