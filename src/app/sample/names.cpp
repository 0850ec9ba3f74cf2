#include "app/sample/names.h"

namespace app::sample {

namespace {

constexpr std::string_view kItalianWomen[] = {"Giulia",  "Francesca", "Chiara", "Sara",     "Martina", "Valentina",
                                              "Alessia", "Elena",     "Lucia",  "Beatrice", "Caterina"};
constexpr std::string_view kItalianMen[] = {"Marco",  "Alessandro", "Luca",    "Matteo",   "Lorenzo", "Davide",
                                            "Simone", "Andrea",     "Niccolò", "Giuseppe", "Paolo"};
constexpr std::string_view kItalianFamilies[] = {"Rossi",   "Russo",    "Ferrari", "Esposito", "Bianchi",
                                                 "Romano",  "Colombo",  "Ricci",   "Marino",   "Greco",
                                                 "De Luca", "D'Angelo", "Costa",   "Fontana",  "Conti"};
constexpr std::string_view kItalianStreets[] = {"Via Roma",       "Corso Garibaldi", "Via Dante", "Viale della Libertà",
                                                "Piazza Mazzini", "Via Verdi"};
constexpr std::string_view kItalianCompanies[] = {"% Studio",  "Officine %",   "% & Figli",
                                                  "Cantina %", "Tipografia %", "Caffè %"};
constexpr Town kItalianTowns[] = {{"Milano", "MI", "20121", "+39 02 5555 "},
                                  {"Roma", "RM", "00184", "+39 06 5555 "},
                                  {"Torino", "TO", "10121", "+39 011 555 "},
                                  {"Forlì", "FC", "47121", "+39 0543 55 "},
                                  {"Napoli", "NA", "80133", "+39 081 555 "}};

constexpr std::string_view kPolishWomen[] = {"Anna",  "Katarzyna", "Małgorzata", "Agnieszka", "Zofia",
                                             "Łucja", "Żaneta",    "Ewa",        "Joanna",    "Bożena"};
constexpr std::string_view kPolishMen[] = {"Piotr",  "Krzysztof", "Andrzej",  "Tomasz",    "Paweł",
                                           "Michał", "Łukasz",    "Wojciech", "Stanisław", "Grzegorz"};
constexpr std::string_view kPolishFamilies[] = {"Kowalski",    "Nowak",     "Wiśniewski", "Wójcik",  "Kamiński",
                                                "Lewandowski", "Zieliński", "Szymański",  "Woźniak", "Dąbrowski",
                                                "Kozłowski",   "Jabłoński", "Śliwiński"};
constexpr std::string_view kPolishStreets[] = {"ul. Długa",         "ul. Piotrkowska", "al. Jerozolimskie",
                                               "ul. Święty Marcin", "ul. Krótka",      "ul. Kościuszki"};
constexpr std::string_view kPolishCompanies[] = {"% i Synowie", "Drukarnia %", "Piekarnia %",
                                                 "Studio %",    "Meble %",     "Księgarnia %"};
constexpr Town kPolishTowns[] = {{"Warszawa", "mazowieckie", "00-001", "+48 22 555 "},
                                 {"Łódź", "łódzkie", "90-001", "+48 42 555 "},
                                 {"Kraków", "małopolskie", "30-001", "+48 12 555 "},
                                 {"Gdańsk", "pomorskie", "80-001", "+48 58 555 "},
                                 {"Poznań", "wielkopolskie", "60-001", "+48 61 555 "}};

constexpr std::string_view kBrazilianWomen[] = {"Maria",   "Ana",       "Juliana", "Fernanda", "Camila",
                                                "Letícia", "Conceição", "Beatriz", "Larissa",  "Patrícia"};
constexpr std::string_view kBrazilianMen[] = {"João",  "José",   "Antônio", "Francisco", "Carlos",
                                              "Lucas", "Rafael", "Gustavo", "Thiago",    "Márcio"};
constexpr std::string_view kBrazilianFamilies[] = {"Silva",      "Santos",   "Oliveira",  "Souza",     "Lima",
                                                   "Pereira",    "Ferreira", "Costa",     "Rodrigues", "Almeida",
                                                   "Nascimento", "Araújo",   "Gonçalves", "Conceição"};
constexpr std::string_view kBrazilianStreets[] = {"Rua das Flores", "Avenida Paulista", "Rua XV de Novembro",
                                                  "Avenida Brasil", "Rua São João",     "Travessa da Paz"};
constexpr std::string_view kBrazilianCompanies[] = {"% Comércio",   "Estúdio %",  "Padaria %",
                                                    "% Fotografia", "Livraria %", "Cerâmica %"};
constexpr Town kBrazilianTowns[] = {{"São Paulo", "SP", "01310-100", "+55 11 5555-"},
                                    {"Rio de Janeiro", "RJ", "20040-020", "+55 21 5555-"},
                                    {"Belo Horizonte", "MG", "30130-010", "+55 31 5555-"},
                                    {"Goiânia", "GO", "74003-010", "+55 62 5555-"},
                                    {"Florianópolis", "SC", "88010-400", "+55 48 5555-"}};

constexpr std::string_view kRussianWomen[] = {"Анна",    "Мария",    "Елена",     "Ольга", "Наталья",
                                              "Татьяна", "Светлана", "Екатерина", "Алёна", "Ирина"};
constexpr std::string_view kRussianMen[] = {"Александр", "Сергей", "Дмитрий", "Алексей", "Андрей",
                                            "Михаил",    "Фёдор",  "Николай", "Павел",   "Семён"};
constexpr std::string_view kRussianFamilies[] = {"Иванов",  "Смирнов", "Кузнецов", "Попов",   "Васильев",
                                                 "Петров",  "Соколов", "Михайлов", "Новиков", "Фёдоров",
                                                 "Морозов", "Волков",  "Ёлкин",    "Соловьёв"};
constexpr std::string_view kRussianStreets[] = {"ул. Ленина",  "Невский проспект", "ул. Пушкина",
                                                "Садовая ул.", "ул. Мира",         "Зелёная ул."};
constexpr std::string_view kRussianCompanies[] = {"Студия «%»",  "Мастерская %", "Пекарня %",
                                                  "Дом книги %", "% и партнёры", "Типография %"};
constexpr Town kRussianTowns[] = {{"Москва", "Москва", "101000", "+7 495 555-"},
                                  {"Санкт-Петербург", "Санкт-Петербург", "190000", "+7 812 555-"},
                                  {"Орёл", "Орловская область", "302000", "+7 486 255-"},
                                  {"Казань", "Татарстан", "420000", "+7 843 255-"},
                                  {"Королёв", "Московская область", "141070", "+7 495 555-"}};

constexpr std::string_view kAmericanWomen[] = {"Mary",  "Jennifer", "Linda", "Susan", "Jessica",
                                               "Sarah", "Karen",    "Emily", "Zoë",   "Renée"};
constexpr std::string_view kAmericanMen[] = {"James", "John",    "Robert", "Michael", "William",
                                             "David", "Richard", "Thomas", "Daniel",  "Andrew"};
constexpr std::string_view kAmericanFamilies[] = {"Smith",    "Johnson", "Williams", "Brown",   "Jones",
                                                  "Garcia",   "Miller",  "Davis",    "O'Brien", "Müller",
                                                  "McDonald", "Taylor",  "Anderson", "Núñez"};
constexpr std::string_view kAmericanStreets[] = {"Main Street",          "Oak Avenue", "Maple Drive",
                                                 "Washington Boulevard", "Park Place", "Elm Street"};
constexpr std::string_view kAmericanCompanies[] = {"% & Sons",      "% Photography", "% Bakery",
                                                   "The % Gallery", "% Hardware",    "% Consulting"};
constexpr Town kAmericanTowns[] = {{"New York", "NY", "10001", "+1 212 555 "},
                                   {"Chicago", "IL", "60601", "+1 312 555 "},
                                   {"Portland", "OR", "97201", "+1 503 555 "},
                                   {"Austin", "TX", "73301", "+1 512 555 "},
                                   {"Boston", "MA", "02108", "+1 617 555 "}};

constexpr Locale kLocales[] = {
    {"Italia", "Europe/Rome", kItalianWomen, kItalianMen, kItalianFamilies, Ending::same, kItalianStreets,
     kItalianCompanies, kItalianTowns},
    {"Polska", "Europe/Warsaw", kPolishWomen, kPolishMen, kPolishFamilies, Ending::polish, kPolishStreets,
     kPolishCompanies, kPolishTowns},
    {"Brasil", "America/Sao_Paulo", kBrazilianWomen, kBrazilianMen, kBrazilianFamilies, Ending::same, kBrazilianStreets,
     kBrazilianCompanies, kBrazilianTowns},
    {"Россия", "Europe/Moscow", kRussianWomen, kRussianMen, kRussianFamilies, Ending::russian, kRussianStreets,
     kRussianCompanies, kRussianTowns},
    {"United States", "America/New_York", kAmericanWomen, kAmericanMen, kAmericanFamilies, Ending::same,
     kAmericanStreets, kAmericanCompanies, kAmericanTowns},
};

}  // namespace

std::span<const Locale> locales() { return kLocales; }

}  // namespace app::sample
