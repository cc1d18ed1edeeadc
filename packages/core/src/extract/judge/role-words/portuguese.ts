import { wordSet } from "./word-set.ts";

/**
 * Greetings and ways to write, the press, editors and readers, sales and buying, accounts, personnel, help, privacy and
 * complaints, reception and booking, who leads, and the desks of councils, schools, practices, clubs and churches.
 */
export const PORTUGUESE_ROLE_WORDS = wordSet(`
  bomdia fale contactos contate contacte escreva redaccao chefederedacao leitor leitores provedor provedordoleitor
  noticia pauta pautas assessoriadeimprensa assessoriaimprensa gabinetedeimprensa midia publicidades anuncie
  classificados assinaturas assinante assinantes assinatura depcomercial licitacoes concursos fornecedor facturacao
  financas tesoureiro pagamento contas contasapagar contasareceber notafiscal notasfiscais cobrancas vaga trabalhe
  talentos selecao empregos carreiras carreira estagio estagios departamentopessoal pessoal apoio apoioaocliente
  apoiocliente apoiotecnico assistenciatecnica atendimentocliente atendimentoaocliente linhaapoio manutencao avarias
  devolucoes devolucao trocas reclamacao ouvidor sugestoes denuncia canaldedenuncias protecaodados encarregadodedados
  dadospessoais departamentojuridico advogado advogados advocacia rececao portaria alojamento alojamentos quartos
  hospedagem pousada casamentos congressos cozinha bilheteria bilhetes ingressos programacao producao direcaoartistica
  exposicoes educativo servicoeducativo museu museus arquivo arquivos postoturismo prefeito gabinetedoprefeito
  gabinetepresidencia vereador vereadores camaramunicipal juntafreguesia freguesia cmunicipal secretariageral
  secretariado secretario protocolo balcao balcaounico desporto esporte esportes juventude educacao saude acaosocial
  accaosocial assistenciasocial habitacao policiamunicipal bombeiros protecaocivil defesacivil tributos iptu cartorio
  cartorios notariado conservatoria embaixada vistos direcaogeral direccao gerente associados associado associese
  inscricao doacao doador doadores clube federacao parceria parceiros escola escolas direcaoescola coordenador
  coordenadora alunos aluno professores apee associacaodepais reitoria reitor faculdade posgraduacao mestrado
  doutoramento doutorado pesquisa investigacao extensao vestibular ingresso relacoesinternacionais mobilidade formacao
  autoescola marcacao agendar utentes exames medicinadotrabalho segurancadotrabalho sinistros apolices corretora
  corretor imobiliaria imoveis aluguel alugueis arrendamento condominios sindico arquitetura arquiteto engenheiro
  projeto projetos pecas veiculos seminovos armazem transportadora expedicao encomenda lojas lojavirtual vinhos
  herdade padaria suporteti boletim cancelamento editora livraria livros autores emissora reportagem ouvintes paroquia
  igreja pastoral catequese
`);
